{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Templates</span></nav>
<div class="page-head"><div class="grow">
  <h1>Templates</h1>
  <p>The operating systems that a VPS can be made from. What is offered appears in the order form with the next page.</p>
</div>{{#MAY_CHANGE}}<a class="btn btn-primary" href="/mgmt/template_edit.html">Add a template</a>{{/MAY_CHANGE}}</div>
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The template is saved.</div></div>{{/SAVED}}
<section class="card" aria-label="Templates">
  {{#NONE}}<div class="empty"><h2>There are no templates yet</h2><p>Add the first one with the button above.</p></div>{{/NONE}}
  <div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr><th scope="col">System</th><th scope="col">State</th><th scope="col">Family</th><th scope="col">Hosts</th><th scope="col">Offered</th><th scope="col" class="num">In use by</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#ROW}}
        <tr{{#RETIRED}} data-state="cancelled"{{/RETIRED}}>
          <th scope="row">{{NAME}}</th>
          <td data-label="State">{{#CURRENT}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>In use</span>{{/CURRENT}}{{#RETIRED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Retired</span>{{/RETIRED}}</td>
          <td data-label="Family">{{#LINUX}}Linux{{/LINUX}}{{#FREEBSD}}FreeBSD{{/FREEBSD}}</td>
          <td data-label="Hosts">{{#ON_ALL}}All{{/ON_ALL}}{{#ON_MACHINE}}{{MACHINE}}{{/ON_MACHINE}}</td>
          <td data-label="Offered">{{#IN_SIGNUP}}<span class="nw">Order form</span>{{/IN_SIGNUP}}{{#IN_SIGNUP_OSS}} <span class="nw">Open source</span>{{/IN_SIGNUP_OSS}}</td>
          <td class="num" data-label="In use by">{{SYSTEMS}}</td>
          <td data-label="Actions">{{#MAY_CHANGE}}<div class="acts"><a href="/mgmt/template_edit.html?id={{ID}}">Edit<span class="vh"> {{NAME}}</span></a></div>{{/MAY_CHANGE}}</td>
        </tr>{{/ROW}}
      </tbody>
    </table>
  </div>
</section>
