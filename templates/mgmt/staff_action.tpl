{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/staff.html">Staff</a> <span aria-hidden="true">/</span> <a href="/mgmt/staff_edit.html?login={{LOGIN}}">{{LOGIN}}</a> <span aria-hidden="true">/</span> <span aria-current="page">{{WHAT}}</span></nav>
<div class="page-head"><div>
  <h1>{{WHAT}}: {{LOGIN}}</h1>
</div></div>
<form class="card w-l" method="post" action="/mgmt/staff_action.html?login={{LOGIN}}&amp;do={{DO}}" id="do">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    {{>F_DO_ERROR}}
    <p><b>{{NAME}}, {{LOGIN}}.</b> {{EFFECT}}</p>
    {{>PROOF}}
    <div class="row">{{#SEVERE}}<button class="btn btn-danger" data-busy="Saving">{{BUTTON}}</button>{{/SEVERE}}{{#MILD}}<button class="btn btn-primary" data-busy="Saving">{{BUTTON}}</button>{{/MILD}} <a class="btn" href="/mgmt/staff_edit.html?login={{LOGIN}}">Leave everything as it is</a></div>
  </div>
</form>
