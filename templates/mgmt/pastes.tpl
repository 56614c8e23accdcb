{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Pastes</span></nav>
<div class="page-head"><div class="grow">
  <h1>Pastes</h1>
  <p>Answers to customers. A click on a title copies its text.</p>
</div><a class="btn btn-primary" href="/mgmt/paste_edit.html">Add a paste</a></div>
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The paste is saved.</div></div>{{/SAVED}}
<div class="row row-between mb">
  <div class="field js-only"><label for="filter">Show pastes with these words</label><input id="filter" class="w-m" type="search" data-filter="pastes" autocomplete="off" spellcheck="false"></div>
  <div class="seg" role="group" aria-label="Which pastes"><a href="/mgmt/pastes.html"{{#CURRENT}} aria-current="true"{{/CURRENT}}>In use</a><a href="/mgmt/pastes.html?retired=1"{{#RETIRED}} aria-current="true"{{/RETIRED}}>Retired</a></div>
</div>
<section class="card" aria-label="Pastes">
  {{#NONE}}<div class="empty"><h2>{{#CURRENT}}There are no pastes yet{{/CURRENT}}{{#RETIRED}}No paste has been retired{{/RETIRED}}</h2><p>{{#CURRENT}}Add the first answer that you write more than once.{{/CURRENT}}{{#RETIRED}}A paste is retired on the page where it is edited.{{/RETIRED}}</p></div>{{/NONE}}
  <div class="table-wrap table-sticky">
    <table class="table table-cards" id="pastes">
      <thead><tr><th scope="col">Title</th><th scope="col">Text</th><th scope="col">Menu</th><th scope="col">Actions</th></tr></thead>{{#GROUP}}
      <tbody>
        <tr><th scope="rowgroup" colspan="4"><h2>{{HEADING}}</h2></th></tr>{{#PASTE}}
        <tr id="paste-{{ID}}">
          <th scope="row"><span class="copy" data-copy="{{TEXT:pre_escape}}">{{NAME}}</span></th>
          <td data-label="Text"><span class="pre">{{TEXT:pre_escape}}</span></td>
          <td data-label="Menu">{{#IN_MENU}}In the menu{{/IN_MENU}}</td>
          <td data-label="Actions"><div class="acts"><a href="/mgmt/paste_edit.html?id={{ID}}">Edit<span class="vh"> {{NAME}}</span></a></div></td>
        </tr>{{/PASTE}}
      </tbody>{{/GROUP}}
    </table>
  </div>
</section>
