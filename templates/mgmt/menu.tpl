{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Menu</span></nav>
<div class="page-head"><div class="grow">
  <h1>Menu</h1>
  <p>What stands in the bar of every page. A page of ours is shown to those who may open it.</p>
</div><a class="btn btn-primary" href="/mgmt/menu_edit.html">Add an entry</a></div>
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The menu is saved. Every page shows it from now on.</div></div>{{/SAVED}}{{#REMOVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The entry is removed from the menu.</div></div>{{/REMOVED}}
<section class="card" aria-labelledby="menu-h">
  <div class="card-head"><h2 id="menu-h">Entries</h2></div>
  <div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr><th scope="col">Place</th><th scope="col">Label</th><th scope="col">Leads to</th><th scope="col">Opens</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#ROW}}
        <tr>
          <td data-label="Place">{{PLACE}}</td>
          <th scope="row">{{LABEL}}</th>
          <td data-label="Leads to">{{#HEADING}}<span class="muted">Heading</span>{{/HEADING}}{{#LINK}}<span class="copy mono">{{ADDRESS}}</span>{{/LINK}}</td>
          <td data-label="Opens">{{#LINK}}{{#OWN_WINDOW}}In its own window{{/OWN_WINDOW}}{{/LINK}}</td>
          <td data-label="Actions"><div class="acts"><a href="/mgmt/menu_edit.html?id={{ID}}">Edit<span class="vh"> {{LABEL}}</span></a>{{#MAY_HOLD}}<a href="/mgmt/menu_edit.html?parent={{ID}}">Add below<span class="vh"> {{LABEL}}</span></a>{{/MAY_HOLD}}{{#REMOVABLE}}<a href="/mgmt/menu_remove.html?id={{ID}}">Remove<span class="vh"> {{LABEL}}</span></a>{{/REMOVABLE}}</div></td>
        </tr>{{/ROW}}
      </tbody>
    </table>
  </div>
</section>
